import type { OneLoginUser } from './onelogin/user.ts';

/** Two people who do not exist, at a company that does not exist. */
export const people: readonly [OneLoginUser, OneLoginUser] = [
  {
    userName: 'maya.okafor@northwind.example',
    email: 'maya.okafor@northwind.example',
    firstName: 'Maya',
    lastName: 'Okafor',
    title: 'HR Operations Lead',
    department: 'People Operations',
  },
  {
    userName: 'jonas.lindqvist@northwind.example',
    email: 'jonas.lindqvist@northwind.example',
    firstName: 'Jonas',
    lastName: 'Lindqvist',
    title: 'Payroll Specialist',
    department: 'Finance',
  },
];

import type { ReactNode } from 'react';

/** Line icons drawn for this app on one 16-px grid, 1.5-px strokes, round ends. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      className="icon"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const LockIcon = () => (
  <Icon>
    <rect x="3" y="7" width="10" height="6.5" rx="1.5" />
    <path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2" />
  </Icon>
);

export const ChevronDownIcon = () => (
  <Icon>
    <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
  </Icon>
);

export const TickIcon = () => (
  <Icon>
    <path d="m3 8.5 3.25 3.25L13 4.75" />
  </Icon>
);

export const CrossIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6.25" />
    <path d="m5.75 5.75 4.5 4.5m0-4.5-4.5 4.5" />
  </Icon>
);

export const NoteIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6.25" />
    <path d="M8 4.75v3.75M8 11.2v.05" />
  </Icon>
);

export const DotIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6.25" />
    <circle cx="8" cy="8" r="2.25" fill="currentColor" stroke="none" />
  </Icon>
);

export const DashIcon = () => (
  <Icon>
    <path d="M5 8h6" />
  </Icon>
);

export const OutIcon = () => (
  <Icon>
    <path d="M6.5 3.5h-3v9h9v-3M9 3.5h3.5V7M12.25 3.75 7.5 8.5" />
  </Icon>
);

export const PlaceIcon = () => (
  <Icon>
    <rect x="2" y="3" width="12" height="10" rx="1.5" />
    <path d="M2 6h12" />
    <circle cx="10.25" cy="9.5" r="1.5" fill="currentColor" stroke="none" />
  </Icon>
);

export const DockIcon = () => (
  <Icon>
    <rect x="2" y="3" width="12" height="10" rx="1.5" />
    <path d="M9.75 3v10" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2" />
  </Icon>
);

export const FileIcon = () => (
  <Icon>
    <path d="M4 1.75h5L12.5 5.25v9H4z M9 1.75v3.5h3.5" />
  </Icon>
);

export const ChevronLeftIcon = () => (
  <Icon>
    <path d="M9.5 4.5 6 8l3.5 3.5" />
  </Icon>
);

export const ChevronRightIcon = () => (
  <Icon>
    <path d="M6.5 4.5 10 8l-3.5 3.5" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.25" />
    <path d="m10.25 10.25 3.25 3.25" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m4.25 4.25 7.5 7.5m0-7.5-7.5 7.5" />
  </Icon>
);

export const AlertIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6.25" />
    <path d="M8 4.75v4M8 11.2v.05" />
  </Icon>
);

export const HealthIcon = () => (
  <Icon>
    <path d="M1.75 8.5H4.5l1.75-4.25 3.25 7.5L11.25 8.5h3" />
  </Icon>
);

/** What is done at one place in OneLogin: the one word that a drawing shows at its mark. */
export type CalloutAction = 'press' | 'fill' | 'choose' | 'tick' | 'look';

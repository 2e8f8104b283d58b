/** The most bytes a report or a confirmation may have to be read at all. By itself: the window's start needs it. */
export const fileBytes = 5 * 1024 * 1024;

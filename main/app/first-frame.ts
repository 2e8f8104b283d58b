/**
 * How long a page that was just loaded is given for its first frame, in milliseconds, before anything
 * that is not needed for that takes the processor from it.
 */
export const firstFrameMs = 100;

// Spans of time in milliseconds, as clocks and timers take them.

export const minuteMs = 60 * 1000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

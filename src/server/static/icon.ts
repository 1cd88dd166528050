/** The mark in the browser's tab: two speakers and the one between them. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#0f4c75"/><circle cx="9" cy="16" r="5" fill="#fff"/><circle cx="23" cy="16" r="5" fill="#fff"/><path d="M9 16h14" stroke="#f2c14e" stroke-width="3"/></svg>`;

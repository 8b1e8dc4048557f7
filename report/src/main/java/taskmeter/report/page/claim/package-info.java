/**
 * The section about what the documentation of asyncio says, also the content of {@code results/ASYNCIO.md}.
 */
package taskmeter.report.page.claim;

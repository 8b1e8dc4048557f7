/**
 * Texts for users: the exceptions that end a campaign with an exit code instead of a stack trace, durations, times,
 * percentages, and suggestions for misspelt names.
 */
package taskmeter.campaign.message;

/**
 * The tasks and barriers that the scenarios measure, and what they record about the threads that ran them.
 */
package taskmeter.scenario.task;

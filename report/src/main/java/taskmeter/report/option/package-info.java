/** What a user asks for: the options of the command line and of the build, read alike. */
package taskmeter.report.option;

/** The options of the command line and of the build; both are parsed in the same way. */
package taskmeter.report.option;

/** What a JVM that is too old for the program can run. */
package taskmeter.launch;

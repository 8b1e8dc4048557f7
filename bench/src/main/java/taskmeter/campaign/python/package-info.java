/**
 * Finds the CPythons that a user wants to measure, and unpacks the script that measures them. A CPython is known by the
 * facts that it reports about itself, not by its name.
 */
package taskmeter.campaign.python;

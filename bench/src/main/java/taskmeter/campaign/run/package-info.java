/**
 * The files of a run, as {@code results/FORMAT.md} describes them: written row by row while the campaign runs, and
 * read back when it resumes.
 */
package taskmeter.campaign.run;

/** Small changes of the files of a run, chosen by a seed. */
package taskmeter.campaign.mutant;

/**
 * What distorts measurements on this machine, and what to do about it: a check each, with an advice.
 */
package taskmeter.campaign.doctor;

/**
 * What distorts measurements on this machine, and what to do about it.
 */
package taskmeter.campaign.doctor;

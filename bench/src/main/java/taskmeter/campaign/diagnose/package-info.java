/** The profilers of diagnostic forks, and what {@code perf} can count on this machine. */
package taskmeter.campaign.diagnose;

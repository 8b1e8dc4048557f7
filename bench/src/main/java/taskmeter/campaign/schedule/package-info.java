/**
 * The order of the forks. Rounds give every cell one block each, a fork on every JVM, in an order that a Williams
 * design balances; a second stage then gives more blocks to the cells that vary more (Stein's two-stage procedure).
 * Scores do not decide which forks run or count.
 */
package taskmeter.campaign.schedule;

/**
 * The order of the forks. Rounds give every cell one block each, a fork on every JVM, in an order that a Williams
 * design balances; a second stage then gives more blocks to the cells that vary more (Stein's two-stage procedure).
 * Mean scores never decide anything; variances decide only how many blocks a cell gets.
 */
package taskmeter.campaign.schedule;

package taskmeter.campaign;

/**
 * One place in the schedule: one fork of one cell.
 *
 * @param number place in the schedule, from 1
 * @param block one fork of one cell on every runtime, from 1
 * @param round the round that gives every cell one fork more, from 1
 * @param fork counts this cell's forks, from 1
 * @param cell what is run
 */
record Slot(int number, int block, int round, int fork, Cell cell) {
}

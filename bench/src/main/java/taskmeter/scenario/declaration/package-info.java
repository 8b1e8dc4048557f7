/**
 * What a scenario and its variants declare about themselves: titles, parameters, and the kind of each variant, from
 * which its label follows.
 */
package taskmeter.scenario.declaration;

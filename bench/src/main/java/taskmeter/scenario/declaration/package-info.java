/**
 * What a scenario and its variants declare: titles, parameters, and the kind of each variant. Labels come from these.
 */
package taskmeter.scenario.declaration;

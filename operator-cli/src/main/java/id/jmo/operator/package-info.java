/** The operators' commands: dead letters and reconciliations of a suite, over its API. */
@NullMarked
package id.jmo.operator;

import org.jspecify.annotations.NullMarked;

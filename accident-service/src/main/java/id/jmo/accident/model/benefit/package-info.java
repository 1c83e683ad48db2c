/**
 * What the work accident programme (JKK) pays: the figures of the regulations by date, and the policy that computes
 * benefits from the facts of a case.
 */
@NullMarked
package id.jmo.accident.model.benefit;

import org.jspecify.annotations.NullMarked;

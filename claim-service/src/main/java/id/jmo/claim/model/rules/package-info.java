/**
 * The rules a claim must follow, each a named policy with its source: what may be claimed and how much, what tax is
 * owed, who must agree, and by when the money is there. Figures come from dated configuration, never from here.
 */
@NullMarked
package id.jmo.claim.model.rules;

import org.jspecify.annotations.NullMarked;

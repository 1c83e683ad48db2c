/** Claims: what a member asks for, from the eligibility to the money in the account. */
@NullMarked
package id.jmo.claim;

import org.jspecify.annotations.NullMarked;

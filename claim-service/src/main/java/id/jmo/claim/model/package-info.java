/**
 * The claim. Begin at {@link id.jmo.claim.model.ClaimLifecycle}: its table is the whole lifecycle, and each row names the
 * function that decides. A claim is approved in {@link id.jmo.claim.model.Approval}.
 */
@NullMarked
package id.jmo.claim.model;

import org.jspecify.annotations.NullMarked;

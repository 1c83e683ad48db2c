/**
 * The life of a claim. Begin at {@link id.jmo.claim.model.ClaimLifecycle}: its table is the whole life, and each row
 * names the function that decides. A claim is approved in {@link id.jmo.claim.model.Approval}.
 */
@NullMarked
package id.jmo.claim.model;

import org.jspecify.annotations.NullMarked;

/** How claims, and this service's own copies of other services' facts, are stored in MongoDB. */
@NullMarked
package id.jmo.claim.persistence;

import org.jspecify.annotations.NullMarked;

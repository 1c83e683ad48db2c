/** Who a member is: identity, membership, contact, and what the civil registry says of them. Plain Java. */
@NullMarked
package id.jmo.account.model;

import org.jspecify.annotations.NullMarked;

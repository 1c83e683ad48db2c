/** What the other services are told of members. */
@NullMarked
package id.jmo.account.messaging;

import org.jspecify.annotations.NullMarked;

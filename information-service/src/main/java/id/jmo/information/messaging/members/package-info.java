/** The facts of other services about members. */
@NullMarked
package id.jmo.information.messaging.members;

import org.jspecify.annotations.NullMarked;

/** Keeps what other services know of members. */
@NullMarked
package id.jmo.information.application.members;

import org.jspecify.annotations.NullMarked;

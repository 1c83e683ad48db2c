/** What this service knows of members. */
@NullMarked
package id.jmo.information.model.members;

import org.jspecify.annotations.NullMarked;

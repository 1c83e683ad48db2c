/** The commands of {@code ./jmo}: what people type, and what they see. */
@NullMarked
package id.jmo.local.launcher.command;

import org.jspecify.annotations.NullMarked;

/** Reads branches, and takes files of them. */
@NullMarked
package id.jmo.information.application.branches;

import org.jspecify.annotations.NullMarked;

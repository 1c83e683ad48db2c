/** The members that a local suite begins with, and how they are loaded. */
@NullMarked
package id.jmo.local.launcher.sample;

import org.jspecify.annotations.NullMarked;

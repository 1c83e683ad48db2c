/** The push service of browsers, and the browsers themselves, which decrypt what they get. */
@NullMarked
package id.jmo.local.sandbox.push;

import org.jspecify.annotations.NullMarked;

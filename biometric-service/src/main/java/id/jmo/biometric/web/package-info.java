/** REST in: sessions and selfies of members, reference photos and measurements for officers. */
@NullMarked
package id.jmo.biometric.web;

import org.jspecify.annotations.NullMarked;

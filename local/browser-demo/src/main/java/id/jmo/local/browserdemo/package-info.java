@NullMarked
package id.jmo.local.browserdemo;

import org.jspecify.annotations.NullMarked;

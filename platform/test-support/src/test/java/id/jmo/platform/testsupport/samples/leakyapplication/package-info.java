@NullMarked
package id.jmo.platform.testsupport.samples.leakyapplication;

import org.jspecify.annotations.NullMarked;

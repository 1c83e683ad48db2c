@NullMarked
package id.jmo.platform.testsupport.samples.outwardapplication;

import org.jspecify.annotations.NullMarked;

@NullMarked
package id.jmo.platform.testsupport.samples.springapplication;

import org.jspecify.annotations.NullMarked;

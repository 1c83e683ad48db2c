@NullMarked
package id.jmo.platform.testsupport.samples.unmarked.application;

import org.jspecify.annotations.NullMarked;

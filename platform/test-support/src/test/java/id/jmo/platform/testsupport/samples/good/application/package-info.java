@NullMarked
package id.jmo.platform.testsupport.samples.good.application;

import org.jspecify.annotations.NullMarked;

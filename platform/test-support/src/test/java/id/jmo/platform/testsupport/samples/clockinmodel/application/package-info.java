@NullMarked
package id.jmo.platform.testsupport.samples.clockinmodel.application;

import org.jspecify.annotations.NullMarked;

@NullMarked
package id.jmo.platform.testsupport.samples.meteredapplication.application;

import org.jspecify.annotations.NullMarked;

@NullMarked
package id.jmo.platform.testsupport.samples.meteredapplication.model;

import org.jspecify.annotations.NullMarked;

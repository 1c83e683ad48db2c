@NullMarked
package id.jmo.platform.testsupport.samples.outwardapplication.model;

import org.jspecify.annotations.NullMarked;

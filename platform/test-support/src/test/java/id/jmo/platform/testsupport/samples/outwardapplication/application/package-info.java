@NullMarked
package id.jmo.platform.testsupport.samples.outwardapplication.application;

import org.jspecify.annotations.NullMarked;

@NullMarked
package id.jmo.platform.testsupport.samples.outwardapplication.web;

import org.jspecify.annotations.NullMarked;

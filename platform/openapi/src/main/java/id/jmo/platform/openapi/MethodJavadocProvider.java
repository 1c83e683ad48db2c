package id.jmo.platform.openapi;

import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.MethodJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.SpringDocJavadocProvider;

/** Finds a method's Javadoc also if its class has a superclass with Javadoc, where springdoc finds none. */
final class MethodJavadocProvider extends SpringDocJavadocProvider {

    private final CommentFormatter formatter = new CommentFormatter();

    @Override
    public String getMethodJavadocDescription(Method method) {
        return formatter.format(RuntimeJavadoc.getJavadoc(method).getComment());
    }

    @Override
    public @Nullable String getParamJavadoc(Method method, String name) {
        MethodJavadoc javadoc = RuntimeJavadoc.getJavadoc(method);
        return javadoc.getParams().stream()
                .filter(param -> param.getName().equals(name))
                .findFirst()
                .map(param -> formatter.format(param.getComment()))
                .orElse(null);
    }
}

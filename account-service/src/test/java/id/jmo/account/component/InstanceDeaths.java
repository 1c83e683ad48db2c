package id.jmo.account.component;

import id.jmo.account.application.Members;
import id.jmo.account.application.registration.LoginAccounts;
import id.jmo.account.application.registration.PhoneClaims;
import id.jmo.account.application.registration.Registrations;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Ends the work on a registration after one of its calls to the store or the identity provider, as if the instance had been
 * killed there: nothing after the call runs, and the lease stays taken.
 */
final class InstanceDeaths implements BeanPostProcessor {

    private static final List<Class<?>> PORTS =
            List.of(Registrations.class, PhoneClaims.class, LoginAccounts.class, Members.class);

    private static final AtomicInteger CALLS_LEFT = new AtomicInteger();

    static final class InstanceDied extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @param calls of the worker, from now on, before it dies */
    static void dieAfter(int calls) {
        CALLS_LEFT.set(calls);
    }

    /** Whether it died; if not it lives on. */
    static boolean died() {
        return CALLS_LEFT.getAndSet(0) <= 0;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return PORTS.stream()
                .filter(port -> port.isInstance(bean))
                .findFirst()
                .map(port -> Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, arguments) -> call(bean, method, arguments)))
                .orElse(bean);
    }

    private static Object call(Object bean, Method method, Object[] arguments) throws Throwable {
        Object answer;
        try {
            answer = method.invoke(bean, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
        boolean isWorker = Thread.currentThread().getName().startsWith("registration-worker-");
        if (isWorker && CALLS_LEFT.getAndUpdate(left -> left > 0 ? left - 1 : left) == 1) {
            CALLS_LEFT.set(-1);
            throw new InstanceDied();
        }
        return answer;
    }
}

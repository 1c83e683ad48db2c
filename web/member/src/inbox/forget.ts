/**
 * At sign-out the browser gives up its push subscription: the next one who uses it is somebody else. The API learns of it from
 * the push service with the next message, and forgets the device.
 */
export async function forgetPush(): Promise<void> {
  try {
    // Absent in insecure contexts, whatever the types say.
    const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    const registration = await workers?.getRegistration();
    // Absent on an iPhone whose member has not put the app on the home screen.
    const manager = registration?.pushManager as PushManager | undefined;
    await (await manager?.getSubscription())?.unsubscribe();
  } catch {
    // A browser that gives no answer keeps no sign-out from ending.
  }
}

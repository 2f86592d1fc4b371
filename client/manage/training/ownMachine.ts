/** Whether the office is open at an address that no phone in the room can reach. */
export const isOwnMachine = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)

document.title = 'Wisq Setup for OneLogin';

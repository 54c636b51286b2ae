import 'swagger-ui-dist/swagger-ui.css';
import SwaggerUi from 'swagger-ui-dist/swagger-ui-bundle.js';

// Nothing is asked of the internet (no validator), and credentials are forgotten with the page.
SwaggerUi({
  url: '/elements/api-v2/docs/openapi.json',
  dom_id: '#page',
  validatorUrl: 'none',
  persistAuthorization: false,
  tryItOutEnabled: true,
  displayOperationId: true,
  docExpansion: 'list',
});
